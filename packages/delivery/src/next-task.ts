/**
 * Lets the page do its own work before the next step. A message, not a timer: browsers
 * stretch timers that follow one another to 4 ms, and to a second in the background.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
