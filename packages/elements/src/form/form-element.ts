/** What a page may set on `<ozg-form>`, hear from it and style in it: its interface, without what it does. */
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {FormRequest} from './loading.ts';
import {placeOf} from './own-place.ts';

/**
 * The interface of `<ozg-form>`. Each part and each property is described at length in docs/looks.md, each event
 * in docs/developer.md.
 *
 * @attr {string} src - Address of the form definition (JSON).
 * @attr {string} profile - Address of the town's profile (JSON).
 * @attr {string} endpoint - Where applications go; the profile's `endpoint` unless given.
 * @attr {string} language - BCP 47 tag; the page's own language unless given.
 * @attr {'device' | 'file' | 'none'} drafts - What people may keep of unfinished answers: `device` (also as a file), `file` or `none`; the profile's `drafts`, or else `device`, unless given.
 * @attr {'pages' | 'questions' | 'single' | 'tasks'} mode - How the pages are shown; the definition's `mode` unless given.
 * @attr {string} session-expires - When the host's login ends (RFC 3339); the person is warned five minutes before.
 *
 * @fires ozg-ready - The form is on the page and can be filled in.
 * @fires ozg-change - An answer changed; `detail.pointer` says which.
 * @fires ozg-page - Another page is shown, or its faults are.
 * @fires ozg-submit - The application is complete and about to be sent; can be cancelled.
 * @fires ozg-submitted - The application is stored; `detail.reference` names it.
 * @fires ozg-session-expiring - The host's login ends in five minutes, or in one; can be cancelled.
 * @fires ozg-session-expired - The host's login is over: nothing is sent until there is a new one; can be cancelled.
 * @fires ozg-session-extend - The person asks for more time.
 * @fires ozg-error - The form is broken, a rule failed, sending did not succeed, or `session-expires` is no time.
 *
 * @slot - What to show without the form: a link to a paper form, a telephone number.
 *
 * @csspart page - The present page.
 * @csspart progress - "Schritt 2 von 5" and its bar.
 * @csspart caption - The small line above a heading.
 * @csspart part - One part of a page that shows all of them.
 * @csspart steps - The list of all pages.
 * @csspart step - One page of it.
 * @csspart tasks - The pages as a list of tasks.
 * @csspart task - One of them.
 * @csspart tag - How far a page is: begun, complete, with faults.
 * @csspart languages - The choice of a language; only where there is one.
 * @csspart language - One language of it.
 * @csspart links - Privacy notice, imprint, accessibility statement below the form.
 * @csspart next - The button to the next page.
 * @csspart back - The button to the page before.
 * @csspart send - The button that sends the application.
 * @csspart another - Begins the form once more after sending.
 * @csspart summary - The list of faults above the page.
 * @csspart renew - Takes the answers over into the present edition of the form.
 * @csspart broken - What is said of a form that cannot be shown.
 * @csspart intro - What an author says before the form or a page.
 * @csspart section - Questions that belong together.
 * @csspart section-title - Their heading.
 * @csspart field - One question with everything that belongs to it.
 * @csspart label - The words of a question.
 * @csspart hint - The sentence below a label.
 * @csspart help - Help that unfolds.
 * @csspart note - A text between questions.
 * @csspart error - The message at a field.
 * @csspart warning - What is unusual about an answer and does not keep anybody from sending.
 * @csspart input - A native control.
 * @csspart radio - A native radio button.
 * @csspart checkbox - A native checkbox.
 * @csspart option - One choice with its words.
 * @csspart output - What is shown and cannot be changed.
 * @csspart button - A button at a field.
 * @csspart clear - Takes an answer back.
 * @csspart hide - Hides or shows a private text.
 * @csspart listbox - Suggestions of a long list.
 * @csspart popup - What they stand in.
 * @csspart list - A list of entries.
 * @csspart entry - One entry.
 * @csspart table - Entries as rows.
 * @csspart add - Adds an entry.
 * @csspart change - Changes an entry, or an answer in the review.
 * @csspart up - Moves an entry up.
 * @csspart down - Moves an entry down.
 * @csspart remove - Removes an entry.
 * @csspart upload - A question for documents.
 * @csspart file - One document.
 * @csspart action - What can be done with it.
 * @csspart review - All answers for checking.
 * @csspart notice - What a person has to know before sending or after it.
 * @csspart receipt - The page after sending.
 * @csspart reference - The reference of the application.
 * @csspart next-steps - What happens after sending, in the author's words.
 * @csspart access-code - The code by which the person asks about it.
 * @csspart download - Saves the receipt.
 * @csspart copy - Fetches a copy of what was sent.
 * @csspart print - Prints the page.
 * @csspart drafts - Where people keep what they have begun.
 * @csspart draft-notice - What is said of an entry that was kept.
 * @csspart draft-start - Begins to keep it.
 * @csspart draft-save - Saves it as a file.
 * @csspart draft-resume - Goes on with it.
 * @csspart draft-former - Keeps the answers as they were in an earlier edition of the form.
 * @csspart draft-delete - Deletes it.
 * @csspart time-left - The notice that a login is about to end.
 * @csspart extend - Asks for more time.
 *
 * @cssprop [--ozg-color-action=#003064] - Buttons, links, what is chosen.
 * @cssprop [--ozg-color-action-contrast=#fff] - Text on buttons.
 * @cssprop --ozg-color-accent - The bar of the progress; the action's colour unless set.
 * @cssprop [--ozg-color-text=#171a2b] - Text.
 * @cssprop [--ozg-color-muted=#4b5162] - Hints, "optional".
 * @cssprop [--ozg-color-surface=#fff] - What the form stands on.
 * @cssprop [--ozg-color-raised=#f2f4f8] - Boxes, what cannot be changed.
 * @cssprop --ozg-color-field - The ground of fields; the surface's colour unless set.
 * @cssprop [--ozg-color-border=#6b7183] - Edges of fields.
 * @cssprop [--ozg-color-line=#d3d7e0] - Separating lines.
 * @cssprop [--ozg-color-error=#b3261e] - Faults.
 * @cssprop [--ozg-color-success=#1a7040] - What went well.
 * @cssprop [--ozg-color-focus=#7a3cff] - The ring around the focus.
 * @cssprop --ozg-font - Font family; KERN's, or else the page's, unless set.
 * @cssprop [--ozg-font-size=18px] - Size of text.
 * @cssprop [--ozg-space=8px] - The unit of all distances.
 * @cssprop [--ozg-radius=4px] - Rounding of corners.
 */
export abstract class FormElement extends LitElement {
  /** Address of the form definition (JSON). */
  @property() src = '';

  /** Address of the town's profile (JSON). */
  @property({attribute: 'profile'}) profileSrc = '';

  /** Where applications go; the profile's `endpoint` unless given. */
  @property() endpoint = '';

  /** BCP 47 tag of the language; the page's own unless given. */
  @property() language = '';

  /**
   * What people may keep of unfinished answers, by their own choice: `device` (also as a file), `file` or `none`. The
   * profile's `drafts`, or else `device`, unless given.
   */
  @property() drafts: 'device' | 'file' | 'none' | '' = '';

  /** When the host's login ends (RFC 3339), of which the person is warned; empty without one. Set a later time to go on. */
  @property({attribute: 'session-expires'}) sessionExpires = '';

  /** How the pages are shown; the definition's `mode` unless given. */
  @property() mode: 'pages' | 'questions' | 'single' | 'tasks' | '' = '';

  /** A definition as an object, instead of `src`. */
  @property({attribute: false}) definition: unknown = undefined;

  /**
   * A profile as an object, instead of its address. An address is taken as well: frameworks set the property where
   * a template says `profile="/profile.json"`.
   */
  @property({attribute: false}) profile: Profile | string | undefined = undefined;

  /** The answers that would be sent now: only to questions that are asked. */
  abstract get answers(): unknown;

  /** What the page asks for. Frameworks set `null` or `undefined` where a page no longer says anything. */
  protected get request(): FormRequest {
    const {src, profileSrc, endpoint, language, mode, definition, profile} = this;
    const address = typeof profile === 'string' ? profile : profileSrc;
    return {
      src: src ?? '',
      profileSrc: address ?? '',
      endpoint: endpoint ?? '',
      place: placeOf(this),
      language: language ?? '',
      mode: mode ?? '',
      definition: definition ?? undefined,
      profile: typeof profile === 'string' ? undefined : (profile ?? undefined),
    };
  }
}
