/*
 * A chosen file is not lost when the session has ended meanwhile: before the form is sent, the page asks
 * whether somebody is still signed in, and takes the token of a session begun in another tab.
 * Without this script the page says after the sign-in that the file must be chosen again.
 */
const form = document.querySelector('[data-asks-first]');
const note = document.querySelector('[data-signed-out]');
let asking = false;

async function tokenOfSession() {
  const options = { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' };
  const answer = await fetch(form.action, options);
  return answer.type === 'opaqueredirect' ? '' : (await answer.json()).token; // redirected: to the sign-in
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (asking) return;
  asking = true;
  note.hidden = true;
  try {
    const token = await tokenOfSession();
    note.hidden = Boolean(token);
    if (!token) return;
    form.elements.csrfmiddlewaretoken.value = token;
    form.submit();
  } catch {
    form.submit(); // no connection, or no right: browser or server say which
  } finally {
    asking = false;
  }
});
