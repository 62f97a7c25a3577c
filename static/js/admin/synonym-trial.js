/* Shows below the form of a synonym what it would change, while it is typed. */
const WAIT_MS = 300;

for (const trial of document.querySelectorAll("[data-synonym-trial]")) {
  const form = trial.closest("form");
  const word = form?.elements.word;
  const others = form?.elements.others;
  if (!word || !others) continue;
  let timer = 0;
  let request = null;

  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams({ word: word.value, others: others.value });
    try {
      const answer = await fetch(`${trial.dataset.synonymTrial}?${query}`, { signal: request.signal });
      if (answer.ok) trial.innerHTML = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") trial.replaceChildren();
    }
  };

  const later = (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  };

  for (const input of [word, others]) {
    input.addEventListener("input", later);
    input.addEventListener("compositionend", later);
  }
  ask();
}
