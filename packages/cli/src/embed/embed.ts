/** What a town pastes into its page: the script, the tags, and what its Content Security Policy has to allow. */
import {markup} from '../page/markup.ts';

/** Where the script comes from: the server of the forms, or the town's own site, in many files or in one. */
export const variants = ['server', 'own', 'single'] as const;

export type Variant = (typeof variants)[number];

export interface EmbedOptions {
  readonly variant: Variant;
  /** Origin of the forms, e.g. `https://formulare.example`. */
  readonly server: string;
  /** Ids of the forms to show; the page has one script for all of them. */
  readonly forms: readonly string[];
  /** Whether a list of all services is shown, too. */
  readonly hasCatalog: boolean;
  /** Address of the town's profile. */
  readonly profile: string;
  /** Where applications go, if to another host than the forms come from. */
  readonly endpoint: string | undefined;
  /** Of the file of the variant, for what lies on the town's own site. */
  readonly integrity: string | undefined;
}

export interface Embedding {
  readonly html: string;
  /** Directive → sources to add to it. */
  readonly policy: Readonly<Record<string, string>>;
  /** What to do besides pasting; one sentence or two each. */
  readonly notes: readonly string[];
}

const scripts: Readonly<Record<Variant, string>> = {
  server: '/v1/ozg-forms.js',
  own: '/ozg-forms/ozg-forms.js',
  single: '/ozg-forms.single.js',
};

export function embedding({variant, server, forms, hasCatalog, profile, endpoint, integrity}: EmbedOptions): Embedding {
  const src = variant === 'server' ? server + scripts[variant] : scripts[variant];
  const script =
    integrity === undefined
      ? markup`<script type="module" src="${src}"></script>`
      : markup`<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const target = endpoint === undefined ? [] : [endpoint];
  const tags = [
    ...forms.map((id) => {
      const attribute = endpoint === undefined ? undefined : markup` endpoint="${endpoint}"`;
      return markup`<ozg-form src="${server}/forms/${id}/form.json" profile="${profile}"${attribute}>
  <a href="/${id}.pdf">Antrag ohne JavaScript (PDF)</a>
</ozg-form>`;
    }),
    ...(hasCatalog
      ? [
          markup`<ozg-catalog src="${server}/forms/catalog.json" profile="${profile}">
  <a href="/dienstleistungen">Unsere Dienstleistungen ohne JavaScript</a>
</ozg-catalog>`,
        ]
      : []),
  ];
  return {
    html: [script, ...tags].map(String).join('\n'),
    policy: {
      'script-src': variant === 'server' ? server : "'self'",
      'connect-src': ["'self'", server, ...target.map((address) => new URL(address).origin)]
        .filter((source, at, all) => all.indexOf(source) === at)
        .join(' '),
    },
    notes: notesOn(variant),
  };
}

function notesOn(variant: Variant): readonly string[] {
  const fallback = 'What stands inside of a tag is shown without JavaScript: put a real way there.';
  if (variant === 'server')
    return [
      fallback,
      'The script is kept up to date by whoever runs the server of the forms, so no hash may stand on it. To pin it, take --variant single.',
    ];
  if (variant === 'own')
    return [
      fallback,
      'Copy the folder dist/embed of @ozg-forms/elements to /ozg-forms/ of your site. The hash covers the first file; what it loads later comes from the same folder. Update both together.',
    ];
  return [
    fallback,
    'Copy dist/embed/ozg-forms.single.js of @ozg-forms/elements to your site. The hash covers everything that runs. Updating is yours from now on.',
  ];
}
