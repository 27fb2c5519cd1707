/** The pages of a form as a list of tasks, each with how far one is; done in any order. */
import {html, type TemplateResult} from 'lit';
import {progressOf} from '@ozg-forms/core/state/progress';
import type {PageParts} from '../form/page-view.ts';
import {headingOf} from '../form/page-heading.ts';
import {progressTag} from '../form/step-list.ts';

export function tasksView({current, view, walk}: PageParts): TemplateResult {
  const {sections, page} = current;
  const progress = progressOf(current, view.form);
  const tasks = sections
    .map((section, at) => ({section, progress: progress[at]!}))
    .filter(({section}) => !section.isReview);
  const done = tasks.filter((task) => task.progress === 'complete').length;
  return html`<h2 id="page-title" class="page-title" tabindex="-1">${headingOf(page, view)}</h2>
    <div class="progress" part="progress">
      <p id="progress-text">${view.word('tasks.done', {at: done, of: tasks.length})}</p>
      <progress aria-labelledby="progress-text" max=${tasks.length} value=${done}></progress>
    </div>
    <ul class="tasks" part="tasks">
      ${tasks.map(
        ({section, progress: state}, at) =>
          html`<li class="task">
            <button
              type="button"
              class="button quiet"
              part="task"
              aria-describedby="task-${at}"
              @click=${() => walk?.goTo(section.page.id)}
            >
              ${view.titleOf(section.page)}
            </button>
            ${progressTag(state, view, `task-${at}`)}
          </li>`,
      )}
    </ul>`;
}
