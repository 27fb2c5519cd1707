/**
 * What every form needs before its first page, fetched beside the definition in one file: what reads it, and what
 * protects the form from the page it stands on.
 */
export {loadForm} from '@ozg-forms/core/definition/load-form';
export {guardKeys, hasLostKeys, unsoundBuiltIns} from './host-guard.ts';
