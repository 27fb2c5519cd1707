/** The script of the form that is written by hand: shows, checks, and lists what is wrong. */

export function attach(form) {
  const summary = form.querySelector('#summary');

  form.addEventListener('change', ({target}) => {
    const further = target.getAttribute('aria-controls');
    if (further) document.getElementById(further).hidden = !target.checked;
  });

  // No message before a field was left; once there is one it follows each keystroke.
  form.addEventListener('focusout', ({target}) => {
    if (target.matches('.control') && target.value !== '') show(target, faultOf(target));
  });
  form.addEventListener('input', ({target}) => {
    if (target.hasAttribute('aria-invalid')) show(target, faultOf(target));
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const faults = [];
    for (const control of form.querySelectorAll('.control')) {
      const message = control.closest('[hidden]') ? '' : faultOf(control);
      show(control, message);
      if (message) faults.push({control, message});
    }
    summary.hidden = faults.length === 0;
    if (faults.length === 0) return;
    summary.querySelector('h2').textContent = `Es gibt ${faults.length} Probleme.`;
    summary.querySelector('ul').replaceChildren(...faults.map(entryFor));
    summary.focus({preventScroll: true});
    summary.scrollIntoView({block: 'start'});
  });
}

function faultOf({value, dataset: {label, min, max}, ariaRequired}) {
  const text = value.trim();
  if (text === '') return ariaRequired ? `Bitte füllen Sie „${label}“ aus.` : '';
  if (text.length < Number(min)) return `Bitte geben Sie bei „${label}“ mindestens ${min} Zeichen ein.`;
  if (text.length > Number(max)) return `Bitte geben Sie bei „${label}“ höchstens ${max} Zeichen ein.`;
  return '';
}

function show(control, message) {
  const error = document.getElementById(`${control.id}-error`);
  if (error.textContent === message) return;
  const hint = document.getElementById(`${control.id}-hint`)?.id;
  const described = [hint, message && error.id].filter(Boolean).join(' ');
  error.textContent = message;
  error.hidden = message === '';
  if (message) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  if (described) control.setAttribute('aria-describedby', described);
  else control.removeAttribute('aria-describedby');
  control.parentElement.toggleAttribute('data-invalid', message !== '');
}

function entryFor({control, message}) {
  const link = document.createElement('a');
  link.href = `#${control.id}`;
  link.textContent = message;
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

const form = document.querySelector('form');
if (form) {
  attach(form);
  document.dispatchEvent(new Event('bench-ready'));
}
