/**
 * One tab at a time writes a draft (Web Locks API). A second one that did would overwrite with old answers
 * what was typed in the first.
 */

/** The right to write one draft. */
export interface DraftLock {
  /** Gives it back. */
  release(): void;
}

/**
 * @param onLost called when another tab takes it over
 * @param options `steal`: take it over from the tab that has it
 * @returns `undefined` while another tab has it
 */
export async function lockDraft(
  instance: string,
  onLost: () => void,
  {steal = false}: {readonly steal?: boolean} = {},
): Promise<DraftLock | undefined> {
  const {locks} = navigator;
  // Before 2022 browsers had none: then the last one to write wins.
  if (!locks) return {release() {}};
  return new Promise((resolve) => {
    const options: LockOptions = steal ? {steal: true} : {ifAvailable: true};
    const held = locks.request(`ozg-forms:draft:${instance}`, options, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve({release}));
    });
    held.catch(onLost);
  });
}
