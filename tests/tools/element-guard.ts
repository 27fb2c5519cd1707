/**
 * Runs in the page of every element test, before the test file: whatever goes wrong in the
 * page fails the test during which it happens, or the file when no test runs any more.
 *
 * Errors do that by themselves; violations of the policy and rejected promises do here.
 * The test runner's configuration imports this into each test file.
 */

const late: unknown[] = [];

function fail(reason: unknown): void {
  late.push(reason);
  reportError(reason);
}

document.addEventListener('securitypolicyviolation', (event) => {
  const {violatedDirective, blockedURI, sourceFile, lineNumber, sample} = event;
  const what = [blockedURI, sample && `("${sample}")`].filter(Boolean).join(' ');
  fail(new Error(`${violatedDirective} of the Content Security Policy refused ${what} at ${sourceFile}:${lineNumber}`));
});

window.addEventListener('unhandledrejection', (event) => fail(event.reason));

// The browser tells of both a little later than they happen. Without this wait one at the
// end of the last test would come when nobody listens any more.
after(async () => {
  late.length = 0;
  await new Promise((settle) => setTimeout(settle, 50));
  if (late.length > 0) throw late[0];
});
