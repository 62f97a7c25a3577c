// Suggestions under every search box with `data-suggest`: a combobox with a list (WAI-ARIA pattern
// "list autocomplete with manual selection"). Without script the box is a plain input.

const WAIT_MS = 150;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

class Suggestions {
  constructor(input) {
    this.input = input;
    this.active = -1;
    this.options = [];
    this.list = make("div", { className: "suggest__list", id: `${input.id}-suggestions`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "検索することばの候補");
    this.status = make("p", { className: "visually-hidden" });
    this.status.setAttribute("role", "status");
    const frame = make("div", { className: "suggest" });
    input.replaceWith(frame);
    frame.append(input, this.list, this.status);
    const attributes = {
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.list.id,
    };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    this.listen();
  }

  listen() {
    const { input, list } = this;
    input.addEventListener("input", (event) => { if (!event.isComposing) this.later(); });
    input.addEventListener("compositionend", () => this.later());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("click", () => { if (!input.value) this.load(); });
    input.addEventListener("blur", () => this.close());
    input.form?.addEventListener("submit", () => this.close());
    // The focus stays in the box, so that touching an option does not close the list first.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(option);
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), WAIT_MS);
  }

  async load() {
    this.request?.abort();
    this.request = new AbortController();
    const address = new URL(this.input.dataset.suggest, location.href);
    address.searchParams.set("q", this.input.value);
    address.searchParams.set("detail", "1");
    try {
      const answer = await fetch(address, { signal: this.request.signal });
      if (answer.ok) this.show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(found) {
    if (document.activeElement !== this.input) return;
    const labels = [...new Set(found.map(({ label }) => label))];
    const groups = labels.map((label) => this.group(label, found.filter((each) => each.label === label)));
    this.list.replaceChildren(...groups);
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.options.forEach((option, number) => { option.id = `${this.list.id}-${number}`; });
    this.mark(-1);
    this.toggle(this.options.length > 0);
    this.status.textContent = this.options.length
      ? `候補が${this.options.length}件あります。上下の矢印キーで選べます。`
      : "候補はありません。";
  }

  group(label, words) {
    const heading = make("div", { className: "suggest__label", textContent: label });
    heading.setAttribute("role", "presentation");
    const group = make("div", {}, heading, ...words.map(({ text }) => {
      const option = make("div", { className: "suggest__option", textContent: text });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    return group;
  }

  toggle(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.mark(-1);
    this.toggle(false);
  }

  mark(number) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.options[number];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  onKey(event) {
    // While an input method converts, its keys are its own; 229 is what Safari sends after the conversion.
    if (event.isComposing || event.keyCode === 229) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.step(event.key === "ArrowDown" ? 1 : -1);
      else this.load();
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.take(this.options[this.active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
  }

  // One more place than options: before the first and behind the last stands what was typed.
  step(by) {
    const places = this.options.length + 1;
    this.mark(((this.active + 1 + by + places) % places) - 1);
  }

  take(option) {
    this.input.value = option.textContent;
    this.close();
    this.input.form?.requestSubmit();
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input) => new Suggestions(input));
