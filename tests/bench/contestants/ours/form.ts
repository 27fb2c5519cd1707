/** The measured form as a definition of ours: every section on one page, so that all of it is drawn. */
import type {Section} from '../../form.ts';
import {schemaOf} from '../../schema.ts';

export function ourForm(sections: readonly Section[]): string {
  return JSON.stringify({
    id: 'bench',
    version: '1.0.0',
    language: 'de',
    title: 'Antrag',
    schema: {$schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(sections)},
    pages: [{id: 'all', title: 'Antrag', fields: sections.map(({key}) => `/${key}`)}],
    fields: Object.fromEntries(sections.map(({key, box}) => [`/${key}/${box.key}`, {widget: 'checkbox'}])),
  });
}

/** The page a person opens: the two lines of a town, and nothing else. */
export function ourPage(questions: number): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Antrag</title>
<script type="module" src="ozg-forms.js"></script>
</head>
<body>
<ozg-form src="data/${questions}.json"></ozg-form>
</body>
</html>`;
}
