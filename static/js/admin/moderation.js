// Keys for going through the queue. Off while somebody writes, and for good once switched off.
const STORED = "moderation-keys";
const panel = document.querySelector("[data-keys]");
const keySwitch = document.querySelector("[data-keys-switch]");

function areOn() {
  return localStorage.getItem(STORED) !== "off";
}

function isWriting(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

if (panel && keySwitch) {
  panel.hidden = false;
  keySwitch.checked = areOn();
  keySwitch.addEventListener("change", () => {
    localStorage.setItem(STORED, keySwitch.checked ? "on" : "off");
  });
  document.addEventListener("keydown", (event) => {
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
}
