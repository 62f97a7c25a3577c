/*
 * Brings widgets of the Wagtail admin to life without inline script.
 *
 * A widget leaves <template data-admin-init="NAME" data-id="…" data-options="JSON"> behind itself.
 * NAME is a global of Wagtail: a class (capital letter), made with `new`, or a function. Widgets
 * that appear later, in inline panels and dialogues, are noticed by the observer.
 */
(function () {
  const SELECTOR = 'template[data-admin-init]';

  function start(template) {
    const { adminInit: name, id, options } = template.dataset;
    const call = window[name];
    if (!call || !template.isConnected) return;
    const values = [];
    if (id) values.push(id);
    const parsed = options ? JSON.parse(options) : null;
    if (parsed !== null) values.push(parsed);
    template.remove();
    if (/^[A-Z]/.test(name)) new call(...values);
    else call(...values);
  }

  function startAll(root) {
    root.querySelectorAll(SELECTOR).forEach(start);
  }

  function watch() {
    startAll(document);
    new MutationObserver((changes) => {
      for (const change of changes) {
        for (const node of change.addedNodes) {
          if (node.nodeType !== Node.ELEMENT_NODE) continue;
          if (node.matches(SELECTOR)) start(node);
          else startAll(node);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  }

  // "interactive" comes before DOMContentLoaded, at which Wagtail's own start moves the contents of
  // dropdowns away: a chooser that starts later would miss its buttons in there.
  if (document.readyState === 'loading') {
    document.addEventListener('readystatechange', watch, { once: true });
  } else {
    watch();
  }
})();
