/** A portal in React. */
import '@ozg-forms/elements/catalog/define';
import '@ozg-forms/elements/define';
import '@ozg-forms/elements/react';
import {createRoot} from 'react-dom/client';

createRoot(document.querySelector('#page')!).render(
  <>
    <ozg-form src="/form.json" mode="single" onozg-ready={({detail}) => (document.title = detail.id)} />
    <ozg-catalog src="/catalog.json" />
  </>,
);
