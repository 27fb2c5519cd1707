/** The notice that the host's login ends; loaded with the first time a host names. */
import {html, type TemplateResult} from 'lit';
import type {FormView} from '../form-view.ts';

export function timeLeftView(until: string, view: FormView): TemplateResult {
  void import('../time-left/define.ts');
  return html`<ozg-time-left .until=${until} .view=${view}></ozg-time-left>`;
}
