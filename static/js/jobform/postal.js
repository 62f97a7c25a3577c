// The postal code fills in the address at once, without leaving the page.

function choose(select, { municipality, name }) {
  if (![...select.options].some((option) => option.value === municipality)) {
    select.add(new Option(name, municipality));
  }
  select.value = municipality;
}

export function fillFromPostalCode(form, changed) {
  const press = form.querySelector("[data-postal]");
  const code = form.querySelector("[name$=postal_code]");
  if (!press || !code) return;
  const prefix = code.name.replace("postal_code", "");
  const status = form.querySelector("[data-postal-status]");
  press.addEventListener("click", async (event) => {
    event.preventDefault();
    const address = new URL(form.dataset.postalUrl, location.href);
    address.searchParams.set("code", code.value);
    try {
      const { addresses } = await (await fetch(address, { headers: { Accept: "application/json" } })).json();
      const [first] = addresses;
      if (!first) {
        status.textContent = "見つかりませんでした。番号を確かめるか、住所を直接入力してください。";
        return;
      }
      choose(form.elements[`${prefix}municipality`], first);
      const towns = new Set(addresses.map(({ town }) => town));
      if (towns.size === 1 && first.town) form.elements[`${prefix}town`].value = first.town;
      status.textContent = towns.size === 1
        ? `${first.name}${first.town}を入力しました。番地を続けてください。`
        : `${first.name}を入力しました。町字を続けてください（${[...towns].slice(0, 5).join("、")}など）。`;
      changed();
    } catch {
      status.textContent = "通信できませんでした。住所を直接入力してください。";
    }
  });
}
