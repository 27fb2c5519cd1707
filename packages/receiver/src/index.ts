/** The public interface of `@ozg-forms/receiver`: the reference endpoint, to be started or mounted. */
export {createReceiver, type Receiver} from './app.ts';
export {Office, submissionStatuses, type NewAnswer, type OpenDocument} from './office/office.ts';
export {settingsFrom, SettingsError, type Settings} from './settings.ts';
export type {Acceptance, Application, OfficeAnswer, OfficeDocument, Store, VerifiedUpload} from './store/store.ts';
export {DataDirInUseError} from './store/sqlite/process-lock.ts';
