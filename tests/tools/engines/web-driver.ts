/** The little of WebDriver (W3C Recommendation) that the tests use. */

export interface WebDriverSession {
  /** @throws Error with what the driver says is wrong */
  call(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown>;
  /** Runs the body of a function in the page. */
  run(script: string, args: readonly unknown[]): Promise<unknown>;
  /** Holds keys down one after the other, and lets them go backwards. */
  keys(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How long a driver may take for one command. Some of them wait for ever when their browser is gone. */
const patienceMs = 60_000;

/** @param within how long the browser may take to start, in milliseconds */
export async function startSession(driver: string, capabilities: object, within: number): Promise<WebDriverSession> {
  const wanted = {capabilities: {alwaysMatch: {...capabilities, unhandledPromptBehavior: 'accept'}}};
  const {sessionId} = (await ask('POST', `${driver}/session`, wanted, within)) as {sessionId: string};
  const address = `${driver}/session/${sessionId}`;
  const call: WebDriverSession['call'] = (method, command, body) => ask(method, `${address}/${command}`, body);
  return {
    call,
    run: (script, args) => call('POST', 'execute/sync', {script, args}),
    async keys(keys) {
      const down = keys.map((value) => ({type: 'keyDown', value}));
      const up = keys.toReversed().map((value) => ({type: 'keyUp', value}));
      await call('POST', 'actions', {actions: [{type: 'key', id: 'keyboard', actions: [...down, ...up]}]});
    },
    close: async () => void (await ask('DELETE', address)),
  };
}

async function ask(method: string, address: string, body?: object, within = patienceMs): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(within),
    ...(body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
    ...(method === 'POST' && !body && {body: '{}'}),
  });
  const {value} = (await response.json()) as {value: unknown};
  if (response.ok) return value;
  const {error, message} = value as {error: string; message: string};
  throw new Error(`${method} ${new URL(address).pathname}: ${error} ${message}`);
}
