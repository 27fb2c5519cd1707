/**
 * Element tests run in a real Chromium, from the TypeScript sources, and under the same
 * strict Content Security Policy as the pages of a town.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {chromiumArgs, findChromium} from './tests/tools/chromium.ts';
import {elementReporter} from './tests/tools/element-reporter.ts';
import {policyFor} from './tests/tools/strict-headers.ts';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: {exportConditions: ['source', 'browser', 'development']},
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath: await findChromium(), args: [...chromiumArgs]},
      async createPage({context, config}) {
        const origin = `${config.protocol}//${config.hostname}:${config.port}/`;
        const page = await context.newPage();
        // The policy stops what a page loads; this also sees where links, forms and new windows lead.
        context.on('request', (request) => {
          const url = request.url();
          if (url.startsWith(origin) || url === 'about:blank') return;
          page.evaluate((away) => reportError(new Error(`A request left the page: ${away}`)), url).catch(() => {});
        });
        return page;
      },
    }),
  ],
  reporters: [elementReporter()],
  middleware: [
    async (context, next) => {
      await next();
      context.set('content-security-policy', policyFor(context.response.is('html') ? String(context.body) : ''));
    },
  ],
  plugins: [
    {
      name: 'element-guard',
      // On the first line, so that the lines of a failing test keep their numbers.
      transform({path, URL: {searchParams}, body}) {
        if (path.endsWith('.ts') && searchParams.has('wtr-session-id'))
          return `import '/tests/tools/element-guard.ts'; ${body}`;
      },
    },
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: 'tsconfig.json'}),
  ],
};
