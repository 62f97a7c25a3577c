/*
 * Picks the conditions of a job list: facets with counts below the text field that keeps the state.
 *
 * The server draws the panel for what stands in the field. Each control carries the state that pressing
 * it leads to, so that nothing about the search has to be known here. No control has a name: only the
 * text field is sent with the form.
 */
(function () {
  const FAILED = '件数を確かめられませんでした。条件はこのまま保存できます。';

  class JobConditions extends window.StimulusModule.Controller {
    static targets = ['panel', 'status'];
    static values = { url: String };

    connect() {
      this.input = this.element.querySelector('input');
      this.onChange = this.change.bind(this);
      this.onClick = this.click.bind(this);
      this.onKey = this.key.bind(this);
      this.element.addEventListener('change', this.onChange);
      this.element.addEventListener('click', this.onClick);
      this.element.addEventListener('keydown', this.onKey);
      // The editor fills the field just after it has put it on the page.
      this.timer = window.setTimeout(() => this.load(), 0);
    }

    disconnect() {
      window.clearTimeout(this.timer);
      this.request?.abort();
      this.element.removeEventListener('change', this.onChange);
      this.element.removeEventListener('click', this.onClick);
      this.element.removeEventListener('keydown', this.onKey);
    }

    change({ target }) {
      if (target === this.input) this.load();
      else if (target.dataset.keyword !== undefined) this.choose(this.withKeyword(target), target);
      else if (target.matches('select')) this.choose(target.value, target);
      else if (target.dataset.state !== undefined) this.choose(target.dataset.state, target);
    }

    click({ target }) {
      const button = target.closest('button[data-state]');
      if (button) this.choose(button.dataset.state, button);
    }

    // Enter in a line of the panel picks; it must not save the page.
    key(event) {
      if (event.key !== 'Enter' || !event.target.matches('input')) return;
      event.preventDefault();
      if (event.target.type === 'checkbox') event.target.click();
      else event.target.dispatchEvent(new Event('change', { bubbles: true }));
    }

    withKeyword(field) {
      const state = new URLSearchParams(field.dataset.keyword);
      if (field.value.trim()) state.set('q', field.value.trim());
      return state.toString();
    }

    choose(state, control) {
      this.input.value = state;
      // Tells preview and autosave; `change` on the field itself loads the panel.
      this.input.dispatchEvent(new Event('input', { bubbles: true }));
      this.focused = control.dataset.key;
      this.input.dispatchEvent(new Event('change', { bubbles: true }));
    }

    async load() {
      this.request?.abort();
      this.request = new AbortController();
      const address = new URL(this.urlValue, window.location.href);
      address.searchParams.set('conditions', this.input.value);
      try {
        const answer = await fetch(address, { signal: this.request.signal });
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        this.show(await answer.text());
      } catch (problem) {
        if (problem.name !== 'AbortError') this.statusTarget.textContent = FAILED;
      }
    }

    show(html) {
      const panel = this.panelTarget;
      const opened = new Set([...panel.querySelectorAll('details[open]')].map((group) => group.dataset.key));
      panel.innerHTML = html;
      panel.hidden = false;
      panel.querySelectorAll('details').forEach((group) => {
        if (opened.has(group.dataset.key)) group.open = true;
      });
      this.statusTarget.textContent = panel.firstElementChild.dataset.status;
      if (this.focused) {
        const same = [...panel.querySelectorAll('[data-key]')].find(({ dataset }) => dataset.key === this.focused);
        (same ?? this.input).focus({ preventScroll: true });
        this.focused = '';
      }
    }
  }

  window.wagtail.app.register('job-conditions', JobConditions);
})();
