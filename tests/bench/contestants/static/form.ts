/** The measured form as somebody writes it by hand: the same markup as ours, in HTML. */
import type {Section, TextQuestion} from '../../form.ts';

export function staticForm(sections: readonly Section[]): string {
  return `<form class="form" novalidate>
<div class="summary" id="summary" role="group" tabindex="-1" aria-labelledby="summary-title" hidden>
<h2 class="summary-title" id="summary-title"></h2>
<ul></ul>
</div>
<h2 class="page-title">Antrag</h2>
${sections.map(sectionOf).join('\n')}
<div class="buttons"><button type="submit" class="button">Absenden</button></div>
</form>`;
}

/** The page a person opens: the form stands in it, nothing has to be fetched for it. */
export function staticPage(sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Antrag</title>
<link rel="stylesheet" href="style.css">
<script type="module" src="form.js"></script>
</head>
<body>
${staticForm(sections)}
</body>
</html>`;
}

function sectionOf({key, title, box, texts, further}: Section): string {
  const boxId = `${key}-${box.key}`;
  return `<fieldset class="section">
<legend><span role="heading" aria-level="3" class="section-title">${title}</span></legend>
<div class="field">
<div class="choice">
<input type="checkbox" id="${boxId}" name="${boxId}" aria-controls="${key}-${further.key}-field">
<label for="${boxId}">${box.label} <span class="optional">(freiwillig)</span></label>
</div>
</div>
${texts.map((text) => textOf(key, text)).join('\n')}
<div id="${key}-${further.key}-field" hidden>
${textOf(key, further)}
</div>
</fieldset>`;
}

function textOf(section: string, {key, label, hint, isRequired, minLength, maxLength}: TextQuestion): string {
  const id = `${section}-${key}`;
  const optional = isRequired ? '' : ' <span class="optional">(freiwillig)</span>';
  const described = hint === undefined ? '' : ` aria-describedby="${id}-hint"`;
  return `<div class="field">
<label class="label" for="${id}">${label}${optional}</label>
${hint === undefined ? '' : `<p class="hint" id="${id}-hint">${hint}</p>`}
<p class="error" id="${id}-error" hidden></p>
<input class="control" type="text" id="${id}" name="${id}"${described}${isRequired ? ' aria-required="true"' : ''} data-label="${label}" data-min="${minLength}" data-max="${maxLength}">
</div>`;
}
