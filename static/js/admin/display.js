/* Lines of display items can be dragged within their section; the order is sent with the form. */
let dragged = null;

/* A field keeps its own dragging: text in it is to be selected. */
function inField(event) {
  return event.target.closest?.("input, button, label, a");
}

for (const line of document.querySelectorAll("[data-display-line]")) {
  const handle = line.querySelector("[data-display-handle]");
  if (!handle) continue;
  handle.hidden = false;
  line.addEventListener("pointerdown", (event) => {
    line.draggable = !inField(event);
  });
  line.addEventListener("dragstart", (event) => {
    dragged = line;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    line.classList.add("display-line--dragged");
  });
  line.addEventListener("dragend", () => {
    line.classList.remove("display-line--dragged");
    dragged = null;
  });
  line.addEventListener("dragover", (event) => {
    if (!dragged || dragged === line || dragged.parentElement !== line.parentElement) return;
    event.preventDefault();
    const { top, height } = line.getBoundingClientRect();
    line.parentElement.insertBefore(dragged, event.clientY < top + height / 2 ? line : line.nextSibling);
  });
}
