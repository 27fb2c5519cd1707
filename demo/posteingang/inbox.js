/** Sends the office's answer as JSON and shows the application anew. Nothing else runs in the inbox. */

const maxDocumentBytes = 10 * 1024 * 1024;

const saved = document.getElementById('saved');
if (saved) {
  // Said once: not again when the page is loaded anew.
  history.replaceState(null, '', location.pathname);
  saved.focus();
}

const form = document.getElementById('answer');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(form);
});

/** @param {HTMLFormElement} form */
async function send(form) {
  const fault = document.getElementById('fault');
  const button = form.querySelector('button');
  fault.textContent = '';
  button.disabled = true;
  try {
    await post(form.action, await answerIn(form));
    location.assign(form.dataset.next);
  } catch (error) {
    fault.textContent = error.message;
    button.disabled = false;
  }
}

/** @param {HTMLFormElement} form */
async function answerIn({elements: {status, message, document: picker}}) {
  const [file] = picker.files;
  if (file && file.size > maxDocumentBytes) throw new Error('Die Datei ist größer als 10 MB.');
  const answer = {
    ...(status.value !== status.dataset.current && {status: status.value}),
    ...(message.value.trim() && {message: message.value.trim()}),
    ...(file && {document: {name: file.name, mediaType: file.type, base64: await base64Of(file)}}),
  };
  if (Object.keys(answer).length > 0) return answer;
  throw new Error('Ändern Sie den Stand, schreiben Sie eine Nachricht oder fügen Sie eine Datei hinzu.');
}

async function post(address, answer) {
  let response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(answer),
    });
  } catch {
    throw new Error('Der Server ist nicht erreichbar. Bitte versuchen Sie es noch einmal.');
  }
  if (!response.ok) throw new Error((await response.json()).message);
}

/** @param {File} file */
function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(new Error('Die Datei ist nicht lesbar. Bitte wählen Sie sie noch einmal aus.'));
    reader.readAsDataURL(file);
  });
}
