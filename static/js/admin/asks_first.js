/*
 * Nothing is lost, or believed to be done, when the session has ended meanwhile: before a form marked
 * `data-asks-first` is sent, the page asks whether somebody is still signed in, and takes the token of a
 * session begun in another tab. Without this script the page says after the sign-in that nothing was done.
 */
const asking = new WeakSet();

async function tokenOfSession(form) {
  const options = { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' };
  const answer = await fetch(form.getAttribute('action'), options);
  return answer.type === 'opaqueredirect' ? '' : (await answer.json()).token; // redirected: to the sign-in
}

/* form.submit() would forget which button was pressed. */
function send(form, button) {
  if (button?.name) {
    const pressed = document.createElement('input');
    pressed.type = 'hidden';
    pressed.name = button.name;
    pressed.value = button.value;
    form.append(pressed);
  }
  form.submit();
}

async function ask(form, button) {
  const note = form.querySelector('[data-signed-out]');
  note.hidden = true;
  try {
    const token = await tokenOfSession(form);
    note.hidden = Boolean(token);
    if (!token) return;
    form.elements.csrfmiddlewaretoken.value = token;
    send(form, button);
  } catch {
    send(form, button); // no connection, or no right: browser or server say which
  }
}

for (const form of document.querySelectorAll('[data-asks-first]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (asking.has(form)) return;
    asking.add(form);
    await ask(form, event.submitter);
    asking.delete(form);
  });
}
