/** What a citizen takes away: the application is stored, and this is how to come back to it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';
import {fetchCopy} from '@ozg-forms/delivery/copy';
import {receiptFile} from '@ozg-forms/delivery/receipt';
import {plainLines} from '@ozg-forms/core/markdown/blocks';
import type {FormView} from '../form-view.ts';
import {markdown} from '../markdown/markdown.ts';
import type {Sending} from './sending.ts';

/**
 * @param endpoint where the application went, and where its copy comes from
 * @param sendAnother goes back to the answers, to send them as a further application
 */
export function receiptView(
  {acknowledgement, isEarlier}: Extract<Sending, {state: 'sent'}>,
  view: FormView,
  endpoint: string,
  sendAnother: () => void,
): TemplateResult {
  const {word, language} = view;
  const {next} = view.texts;
  const {reference, receivedAt, accessCode} = acknowledgement;
  const received = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'}).format(
    new Date(receivedAt),
  );
  return html`<section class="receipt" part="receipt" aria-labelledby="page-title">
    <h2 id="page-title" class="page-title" tabindex="-1">${word('sent')}</h2>
    <p>${word('sentIntro')}</p>
    ${
      isEarlier
        ? html`<div class="notice" part="notice">
            <p>${word('sent.earlier')}</p>
            <button type="button" class="button secondary" part="another" @click=${sendAnother}>
              ${word('sent.another')}
            </button>
          </div>`
        : nothing
    }
    <dl>
      <div>
        <dt>${word('reference')}</dt>
        <dd class="reference" part="reference">${reference}</dd>
      </div>
      <div>
        <dt>${word('receivedAt')}</dt>
        <dd>${received}</dd>
      </div>
      <div>
        <dt>${word('accessCode')}</dt>
        <dd class="code" part="access-code">${accessCode}</dd>
      </div>
    </dl>
    <p class="hint">${word('accessCodeHint')}</p>
    ${
      next
        ? html`<section class="next" part="next-steps" aria-labelledby="next-title">
            <h3 id="next-title">${word('nextTitle')}</h3>
            ${markdown(next)}
          </section>`
        : nothing
    }
    <div class="buttons">
      <button type="button" class="button" part="download" @click=${() => downloadReceipt(acknowledgement, view)}>
        ${word('downloadReceipt')}
      </button>
      ${
        acknowledgement.copy
          ? html`<button type="button" class="button secondary" part="copy" @click=${downloadCopy}>
              ${word('downloadCopy')}
            </button>`
          : nothing
      }
      <button type="button" class="button secondary" part="print" @click=${() => window.print()}>
        ${word('print')}
      </button>
    </div>
    <p class="busy" role="status"></p>
  </section>`;

  // One at a time: a second click changes nothing.
  async function downloadCopy({currentTarget}: Event): Promise<void> {
    const button = currentTarget as HTMLElement;
    const state = button.closest('.receipt')!.querySelector('.busy')!;
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    state.textContent = word('copy.loading');
    try {
      const copy = await fetchCopy({endpoint, acknowledgement});
      save(`${word('copy.fileName')}-${reference.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`, copy);
      state.textContent = word('copy.ready');
    } catch {
      state.textContent = word('copy.failed');
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }
}

function downloadReceipt(acknowledgement: Acknowledgement, {word, language, texts}: FormView): void {
  const {name, blob} = receiptFile({
    acknowledgement,
    language,
    title: texts.title,
    ...(texts.next && {next: plainLines(texts.next)}),
    texts: {
      fileName: word('receipt.fileName'),
      heading: word('receipt.heading'),
      reference: word('reference'),
      receivedAt: word('receivedAt'),
      accessCode: word('accessCode'),
      advice: word('receipt.advice'),
      next: word('nextTitle'),
      signature: word('receipt.signature'),
    },
  });
  save(name, blob);
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes the content when the download begins; a moment later the address may go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
