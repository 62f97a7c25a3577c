// Computes the proof that a browser sent the form (ALTCHA's protocol): find the number whose hash is given.
// Starts when somebody begins to fill the form in. Without it, the server asks a question instead.

const BATCH = 400;
const PATIENCE = 15_000;
const encoder = new TextEncoder();

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function search({ puzzleSalt: salt, puzzleChallenge: challenge, puzzleMax: max }) {
  for (let start = 0; start <= Number(max); start += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, index) => start + index);
    const hashes = await Promise.all(numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(salt + number))));
    const found = hashes.findIndex((hash) => hex(hash) === challenge);
    if (found >= 0) return start + found;
  }
  return null;
}

async function prove(input) {
  const { puzzleAlgorithm: algorithm, puzzleChallenge: challenge, puzzleSalt: salt, puzzleSignature: signature } = input.dataset;
  const number = await search(input.dataset);
  if (number !== null) input.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

function guard(form, input) {
  const status = form.querySelector("[data-puzzle-status]");
  let work = null;
  let sent = false;
  const start = () => { work ??= prove(input).catch(() => {}); return work; };
  form.addEventListener("focusin", start, { once: true });
  form.addEventListener("submit", async (event) => {
    if (sent) { event.preventDefault(); return; }
    const button = event.submitter;
    if (!input.value && globalThis.crypto?.subtle) {
      event.preventDefault();
      if (status) status.textContent = "送信の準備をしています。少しお待ちください。";
      sent = true;
      await Promise.race([start(), new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
      // The button's own name and value travel with requestSubmit; the second pass goes straight through.
      input.value ||= "-";
      sent = false;
      form.requestSubmit(button);
      return;
    }
    sent = true;
    setTimeout(() => { sent = false; }, 8000);
  });
  // Coming back with the browser's button: the proof has been used, and the form may be sent again.
  addEventListener("pageshow", (event) => { if (event.persisted) { sent = false; } });
}

for (const input of document.querySelectorAll("[data-puzzle-challenge]")) {
  if (input.form && globalThis.crypto?.subtle) guard(input.form, input);
}
