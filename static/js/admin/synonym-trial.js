/* Shows below the form of a synonym what it would change, while it is typed. */
(() => {
  const WAIT_MS = 300;

  function follow(trial) {
    const { word, others } = trial.closest("form").elements;
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

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-synonym-trial]").forEach(follow);
  });
})();
