// How many characters are left: the national format counts bytes, three for a kanji.

const encoder = new TextEncoder();

function show(counter, control) {
  const limit = Number(counter.dataset.limit);
  const used = Math.max(Math.ceil(encoder.encode(control.value.trim()).length / 3), 0);
  const over = used > limit || [...control.value.trim()].length > limit;
  counter.hidden = !over && document.activeElement !== control && used < limit * 0.8;
  counter.classList.toggle("field__count--over", over);
  counter.textContent = over
    ? `${used.toLocaleString()}文字：全角${limit.toLocaleString()}文字以内に縮めてください`
    : `${used.toLocaleString()}／${limit.toLocaleString()}文字`;
}

export function countCharacters(form) {
  for (const counter of form.querySelectorAll("[data-count-for]")) {
    const control = document.getElementById(counter.dataset.countFor);
    const update = () => show(counter, control);
    for (const event of ["input", "focus", "blur"]) control.addEventListener(event, update);
    update();
  }
}
