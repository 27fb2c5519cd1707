/** The themes of the project for the form. Loaded all at once, so that none is missing when there is no network. */

export const themes = ['kern', 'schleswig-holstein', 'plain'] as const;

export type Theme = (typeof themes)[number];

const loaded = new Map<Theme, CSSStyleSheet>();

/** @returns whether all of them are there */
export async function loadThemes(): Promise<boolean> {
  const all = await Promise.all(
    themes.map(async (name) => {
      const response = await fetch(`/v1/themes/${name}.css`).catch(() => undefined);
      if (!response?.ok) return false;
      loaded.set(name, await new CSSStyleSheet().replace(await response.text()));
      return true;
    }),
  );
  return all.every(Boolean);
}

/** @param theme `none` for the form's own look */
export function wear(theme: Theme | 'none'): void {
  const sheet = theme === 'none' ? undefined : loaded.get(theme);
  const others = document.adoptedStyleSheets.filter((adopted) => ![...loaded.values()].includes(adopted));
  document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
}
