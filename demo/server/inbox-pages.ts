/** The pages of the inbox: the list of applications, one application, and what went wrong. */
import {submissionStatuses} from '@ozg-forms/receiver/office/office';
import type {SubmissionStatus} from '@ozg-forms/core/protocol/submission';
import type {Application} from '@ozg-forms/receiver/store/store';
import {answersMarkup, documentMarkup, questionOf, type Reading} from './inbox-answers.ts';
import {markup, type Markup, type Value} from '@ozg-forms/cli/page/markup';

export const inboxPath = '/posteingang';

/** What the office may send, and what a browser shows or prints without further ado. */
export const officeMediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'text/plain'] as const;

const statusNames: Readonly<Record<SubmissionStatus, string>> = {
  received: 'Eingegangen',
  'in-progress': 'In Bearbeitung',
  question: 'Rückfrage',
  decided: 'Entschieden',
};

/** An application with the title of its form. */
export interface ListedApplication {
  readonly application: Application;
  readonly title: string;
}

export function listPage(applications: readonly ListedApplication[]): string {
  const count = applications.length;
  return page(
    'Posteingang',
    markup`<h1>Posteingang</h1>
<p>${count === 0 ? 'Noch ist kein Antrag eingegangen.' : count === 1 ? 'Ein Antrag' : `${count} Anträge, die neuesten zuerst`}</p>
${count > 0 && tableOf(applications)}`,
  );
}

function tableOf(applications: readonly ListedApplication[]): Markup {
  return markup`<div class="scroll" role="region" aria-label="Anträge" tabindex="0">
<table>
<caption class="visually-hidden">Anträge</caption>
<thead><tr><th scope="col">Aktenzeichen</th><th scope="col">Stand</th><th scope="col">Antrag</th><th scope="col">Eingegangen</th></tr></thead>
<tbody>
${applications.map(
  ({application: {reference, receivedAt, status}, title}) => markup`<tr>
<th scope="row"><a href="${addressOf(reference)}">${reference}</a></th><td>${statusMarkup(status)}</td><td>${title}</td><td>${timeMarkup(receivedAt)}</td>
</tr>`,
)}
</tbody>
</table>
</div>`;
}

export function applicationPage(application: Application, reading: Reading, isSaved: boolean): string {
  const {reference, receivedAt, status, submission} = application;
  const {form, reply, language} = submission;
  const facts: readonly (readonly [string, Value])[] = [
    ['Aktenzeichen', reference],
    ['Eingegangen', timeMarkup(receivedAt)],
    ['Stand', statusMarkup(status)],
    ['Formular', `${form.id}, Fassung ${form.version}`],
    ['Ausgefüllt auf', language === 'en' ? 'Englisch' : 'Deutsch'],
    ['Bescheid', channelOf(reply)],
  ];
  return page(
    `${reference}: ${reading.texts.title}`,
    markup`<p class="back"><a href="${inboxPath}">Alle Anträge</a></p>
${isSaved && markup`<p class="saved" role="status" tabindex="-1" id="saved">Gespeichert. Wer den Antrag gestellt hat, sieht es beim nächsten Abruf.</p>`}
<h1>${reading.texts.title}</h1>
<dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${answersMarkup(reading)}
${documentsMarkup(application, reading)}
${saidMarkup(application, reading)}
${replyMarkup(application)}`,
  );
}

function documentsMarkup({submission: {attachments}}: Application, reading: Reading): Markup {
  return markup`<section aria-labelledby="documents">
<h2 id="documents">Dokumente</h2>
${
  attachments.length === 0
    ? markup`<p>Mit dem Antrag kamen keine Dokumente.</p>`
    : markup`<ul>${attachments.map(
        (attachment) =>
          markup`<li>${questionOf(attachment.pointer, reading)}: ${documentMarkup(attachment, reading.documentAddress(attachment.id))}</li>`,
      )}</ul>`
}
</section>`;
}

function saidMarkup({messages, documents}: Application, {documentAddress}: Reading): Markup | false {
  if (messages.length === 0 && documents.length === 0) return false;
  return markup`<section aria-labelledby="said">
<h2 id="said">Bisherige Antworten</h2>
${messages.map(({at, text}) => markup`<p class="message">${timeMarkup(at)}<br>${text}</p>`)}
${documents.length > 0 && markup`<ul>${documents.map((document) => markup`<li>${documentMarkup(document, documentAddress(document.id))}</li>`)}</ul>`}
</section>`;
}

function replyMarkup({reference, status}: Application): Markup {
  return markup`<section class="reply" aria-labelledby="reply">
<h2 id="reply">Antworten</h2>
<p>Stand, Nachricht und Bescheid sieht, wer den Antrag gestellt hat, mit Aktenzeichen und Zugangscode.</p>
<form id="answer" method="post" action="${inboxPath}/api/antraege/${reference}" data-next="${addressOf(reference)}?gespeichert">
<p><label for="status">Stand</label>
<select id="status" name="status" data-current="${status}">${submissionStatuses.map(
    (name) => markup`<option value="${name}"${name === status && markup` selected`}>${statusNames[name]}</option>`,
  )}</select></p>
<p><label for="message">Nachricht (optional)</label>
<textarea id="message" name="message" rows="4" maxlength="5000"></textarea></p>
<p><label for="document">Bescheid oder Anlage (optional)</label>
<span class="hint" id="document-hint">PDF, JPEG, PNG oder Text, höchstens 10 MB</span>
<input type="file" id="document" name="document" accept="${officeMediaTypes.join(',')}" aria-describedby="document-hint"></p>
<p id="fault" class="fault" role="alert"></p>
<p><button type="submit">Speichern</button></p>
<noscript><p>Zum Speichern wird JavaScript gebraucht.</p></noscript>
</form>
</section>`;
}

export function missingPage(): string {
  return page(
    'Nicht gefunden',
    markup`<h1>Nicht gefunden</h1>
<p>Unter dieser Adresse liegt kein Antrag. <a href="${inboxPath}">Alle Anträge</a></p>`,
  );
}

function page(title: string, content: Markup): string {
  return markup`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Posteingang Musterstadt</title>
<link rel="icon" href="/wappen.svg" type="image/svg+xml">
<link rel="stylesheet" href="${inboxPath}/inbox.css">
<script type="module" src="${inboxPath}/inbox.js"></script>
</head>
<body>
<header><img src="/wappen.svg" alt="" width="32" height="37"><p><b>Stadt Musterstadt</b><br>Posteingang des Steueramts</p></header>
<main>
${content}
</main>
</body>
</html>
`.toString();
}

function addressOf(reference: string): string {
  return `${inboxPath}/${encodeURIComponent(reference)}`;
}

function channelOf(reply: Application['submission']['reply']): string {
  if (!reply) return 'Keine Angabe';
  const names: Readonly<Record<string, string>> = {mailbox: 'in das Postfach', email: 'per E-Mail', post: 'per Post'};
  return `${names[reply.channel] ?? reply.channel}${reply.digitalDecision ? ', digital' : ', nicht digital'}`;
}

const writtenTime = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

function timeMarkup(at: string): Markup {
  return markup`<time datetime="${at}">${writtenTime.format(new Date(at))} Uhr</time>`;
}

function statusMarkup(status: SubmissionStatus): Markup {
  return markup`<span class="status ${status}">${statusNames[status]}</span>`;
}
