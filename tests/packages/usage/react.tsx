/** `<ozg-form>` and `<ozg-catalog>` in JSX: what is right compiles, what is wrong does not. */
import '@ozg-forms/elements/catalog/define';
import '@ozg-forms/elements/define';
import type {OzgCatalogProps, OzgFormProps} from '@ozg-forms/elements/react';
import {useRef} from 'react';
import type {OzgCatalog, OzgForm} from '@ozg-forms/elements';

export function Application({expiresAt}: {readonly expiresAt: string | undefined}) {
  const form = useRef<OzgForm>(null);
  return (
    <ozg-form
      ref={form}
      key="dog"
      id="dog"
      lang="de"
      src="/forms/hundesteuer-anmeldung/form.json"
      profileSrc="/profile.json"
      mode="questions"
      drafts="none"
      sessionExpires={expiresAt}
      onozg-submitted={(event) => console.log(event.detail.reference.toUpperCase(), form.current?.answers)}
      onozg-session-expiring={(event) => event.preventDefault()}
    >
      <a href="/hundesteuer.pdf">Antrag ohne JavaScript</a>
    </ozg-form>
  );
}

export function Services() {
  const catalog = useRef<OzgCatalog>(null);
  return (
    <ozg-catalog
      ref={catalog}
      key="services"
      id="services"
      src="/forms/catalog.json"
      profileSrc="/profile.json"
      language="en"
      onozg-submitted={(event) => console.log(event.detail.reference.toUpperCase(), catalog.current?.src)}
    >
      <a href="/services">Unsere Dienstleistungen</a>
    </ozg-catalog>
  );
}

const profile = {ars: '010020000000', name: 'Kiel', endpoint: '/antraege'};

export const rendered = <ozg-form src="/form.json" profile="/profile.json" session-expires="2026-11-25T12:00:00Z" />;
export const given = <ozg-form definition={{title: 'x'}} profile={profile} />;

export const listed = <ozg-catalog src="/forms/catalog.json" profile="/profile.json" />;

export const wrong = [
  // @ts-expect-error -- no such property
  <ozg-form source="/form.json" />,
  // @ts-expect-error -- no such mode
  <ozg-form mode="wizard" />,
  // @ts-expect-error -- an address is text
  <ozg-form src={5} />,
  // TypeScript lets any name with a hyphen pass in JSX; an object is held against all of them.
  // @ts-expect-error -- no such event
  <ozg-form {...({'onozg-sent': () => {}} satisfies OzgFormProps)} />,
  // @ts-expect-error -- the event carries no answers
  <ozg-form onozg-submitted={(event) => console.log(event.detail.answers)} />,
  // @ts-expect-error -- no such property
  <ozg-catalog source="/catalog.json" />,
  // @ts-expect-error -- an address is text
  <ozg-catalog src={5} />,
  // @ts-expect-error -- each form has its own mode
  <ozg-catalog mode="tasks" />,
  // @ts-expect-error -- no such event
  <ozg-catalog {...({'onozg-sent': () => {}} satisfies OzgCatalogProps)} />,
  // @ts-expect-error -- the event carries no answers
  <ozg-catalog onozg-submitted={(event) => console.log(event.detail.answers)} />,
];
