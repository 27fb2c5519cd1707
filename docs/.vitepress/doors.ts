/** Who comes to the documentation, and what lies behind each door, the shortest way first. */
import {readdirSync, readFileSync} from 'node:fs';

interface Link {
  readonly text: string;
  readonly link: string;
}

interface Group {
  readonly text: string;
  readonly items: Link[];
  readonly collapsed?: boolean;
}

interface Door {
  readonly title: string;
  readonly start: string;
  readonly groups: readonly Group[];
}

const link = (text: string, path: string): Link => ({text, link: path});

export const doors: readonly Door[] = [
  {
    title: 'Webmaster',
    start: '/webmaster',
    groups: [
      {
        text: 'A form on your page',
        items: [
          link('Two lines', '/webmaster'),
          link('In your CMS', '/cms'),
          link('Colours, fonts, parts', '/looks'),
          link('Accessibility', '/accessibility'),
        ],
      },
      {
        text: 'Reference',
        items: [link('Keywords of a profile', '/reference/profile'), link('Elements', '/reference/elements')],
      },
    ],
  },
  {
    title: 'Author',
    start: '/tutorial',
    groups: [
      {
        text: 'A form of your own',
        items: [
          link('Tutorial', '/tutorial'),
          link('From a file to a form', '/author'),
          link('The format explained', '/format'),
          link('Forms from elsewhere', '/imports'),
        ],
      },
      {
        text: 'Reference',
        items: [
          link('Keywords of a definition', '/reference/definition'),
          link('Commands', '/reference/commands'),
          link('What check finds', '/check'),
        ],
      },
    ],
  },
  {
    title: 'Developer',
    start: '/developer',
    groups: [
      {
        text: 'In another portal',
        items: [
          link('Packages, events, types', '/developer'),
          link('A walk through the machine', '/walk'),
          link('How it is tested', '/testing'),
          link('How fast it is', '/bench'),
        ],
      },
      {
        text: 'Reference',
        items: [
          link('Elements', '/reference/elements'),
          link('Keywords of a definition', '/reference/definition'),
          link('Calls of the endpoint', '/reference/endpoint'),
        ],
      },
      {text: 'Why it is so', collapsed: true, items: decisions()},
    ],
  },
  {
    title: 'Operator',
    start: '/operator',
    groups: [
      {
        text: 'Applications arrive',
        items: [
          link('Running the receiver', '/operator'),
          link('What the endpoint promises', '/endpoint'),
          link('Security', '/security'),
        ],
      },
      {text: 'Reference', items: [link('Calls of the endpoint', '/reference/endpoint')]},
    ],
  },
];

/** For each page the sidebar of the door that it lies behind; of several, the first. */
export function sidebarOf(all: readonly Door[]): Record<string, Group[]> {
  const sidebars: Record<string, Group[]> = {};
  for (const {groups} of all)
    for (const {link: path} of groups.flatMap(({items}) => items)) sidebars[path] ??= [...groups];
  return sidebars;
}

/** What differs behind the German door. */
export const german = {
  nav: [link('Webmaster', '/de/webmaster'), link('Autorinnen und Autoren', '/de/author')],
  sidebar: [
    {
      text: 'Kurz auf Deutsch',
      items: [
        link('Überblick', '/de/'),
        link('Formular einbinden', '/de/webmaster'),
        link('Formular schreiben', '/de/author'),
      ],
    },
    {text: 'Ausführlich (Englisch)', items: doors.map(({title, start}) => link(title, start))},
  ],
  words: {
    outline: {label: 'Auf dieser Seite', level: [2, 3] as [number, number]},
    docFooter: {prev: 'Zurück', next: 'Weiter'},
    darkModeSwitchLabel: 'Helligkeit',
    darkModeSwitchTitle: 'Dunkel anzeigen',
    lightModeSwitchTitle: 'Hell anzeigen',
    sidebarMenuLabel: 'Menü',
    returnToTopLabel: 'Nach oben',
    langMenuLabel: 'Sprache',
    skipToContentLabel: 'Zum Inhalt',
  },
  search: {
    button: {buttonText: 'Suchen', buttonAriaLabel: 'Suchen'},
    modal: {
      displayDetails: 'Mit Auszügen',
      resetButtonTitle: 'Suche leeren',
      backButtonTitle: 'Suche schließen',
      noResultsText: 'Nichts gefunden zu',
      footer: {selectText: 'öffnen', navigateText: 'wechseln', closeText: 'schließen'},
    },
  },
};

function decisions(): Link[] {
  const folder = new URL('../decisions/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.md$/.test(name))
    .sort()
    .map((name) => {
      const [, title = name] = /^# (.*)$/m.exec(readFileSync(new URL(name, folder), 'utf8')) ?? [];
      return link(title, `/decisions/${name.slice(0, -'.md'.length)}`);
    });
}
