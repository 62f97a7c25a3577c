// Marks the section that is being read in the list of sections.

export function followSections(form) {
  const links = new Map(
    [...form.querySelectorAll("[data-progress]")].map((item) => [item.dataset.progress, item.querySelector("a")]),
  );
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      const link = links.get(target.dataset.section);
      link?.setAttribute("aria-current", "location");
      const list = link?.closest("ol");
      if (list && list.scrollWidth > list.clientWidth) {
        list.scrollTo({ left: link.offsetLeft - list.offsetLeft - 24 });
      }
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const section of form.querySelectorAll("[data-section]")) watcher.observe(section);
}

export function showProgress(form, sections) {
  for (const [key, { state, text }] of Object.entries(sections)) {
    const item = form.querySelector(`[data-progress="${key}"]`);
    if (!item) continue;
    item.dataset.state = state;
    item.querySelector("[data-progress-text]").textContent = text;
  }
}
