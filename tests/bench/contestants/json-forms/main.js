/** Lets the bench drive JSON Forms with its lightest renderers. Messages are held back until sending, as usual. */
import {JsonForms} from '@jsonforms/react';
import {vanillaCells, vanillaRenderers} from '@jsonforms/vanilla-renderers';
import {createElement, Fragment, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {openPage} from '../open-page.js';

const app = document.querySelector('#app');
let root;

function Page({schema, uischema, data}) {
  const [answers, setAnswers] = useState(data);
  const [validationMode, setMode] = useState('ValidateAndHide');
  return createElement(
    Fragment,
    undefined,
    createElement(JsonForms, {
      schema,
      uischema,
      data: answers,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      validationMode,
      onChange: ({data: changed}) => setAnswers(changed),
    }),
    createElement('button', {type: 'button', id: 'send', onClick: () => setMode('ValidateAndShow')}, 'Absenden'),
  );
}

const byScope = (section, key) =>
  document.getElementById(`#/properties/${section}/properties/${key}-input`) ??
  document.getElementById(`#/properties/${section}/properties/${key}`)?.querySelector('input');

globalThis.contestant = {
  async mount(text) {
    root = createRoot(app);
    flushSync(() => root.render(createElement(Page, JSON.parse(text))));
  },
  unmount: () => root.unmount(),
  text: byScope,
  box: (section) => byScope(section, 'business'),
  further: (section) => byScope(section, 'company'),
  send: () => document.getElementById('send'),
  faults: () => app.querySelectorAll('.validation_error').length,
};
void openPage();
