/* Run in the page by manual_pictures.py: draws a numbered outline around what a step of the manual names. */
(element, number) => {
  const box = element.getBoundingClientRect();
  const frame = document.createElement("div");
  const label = document.createElement("span");
  Object.assign(frame.style, {
    position: "fixed", left: `${Math.max(box.left - 5, 2)}px`, top: `${Math.max(box.top - 5, 2)}px`,
    width: `${Math.min(box.width + 10, innerWidth - box.left)}px`,
    height: `${Math.min(box.height + 10, innerHeight - box.top)}px`,
    border: "3px solid #b3261e", borderRadius: "8px", zIndex: "100000", pointerEvents: "none",
  });
  Object.assign(label.style, {
    position: "fixed", left: `${Math.max(box.left - 18, 2)}px`, top: `${Math.max(box.top - 18, 2)}px`,
    width: "26px", height: "26px", borderRadius: "50%", background: "#b3261e", color: "#fff",
    font: "700 15px/26px sans-serif", textAlign: "center", zIndex: "100001",
  });
  label.textContent = number;
  (element.closest("dialog[open]") ?? document.body).append(frame, label);
}
