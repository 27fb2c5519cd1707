/**
 * The receiver as a Fastify application: opens what it keeps, wires the rooms together.
 *
 * Each part is a scope of its own, so that pages mounted beside the endpoint get neither its
 * headers nor its parsers.
 */
import {randomUUID} from 'node:crypto';
import Fastify, {LogController, type FastifyBaseLogger, type FastifyInstance} from 'fastify';
import {Challenges} from './challenges/challenges.ts';
import {FormChecks} from './check/form-checks.ts';
import {CopyMaker} from './copy/copy-maker.ts';
import {addOpenapiRoute} from './contract/openapi-route.ts';
import {Editions} from './hosting/editions.ts';
import {FormLibrary} from './hosting/form-library.ts';
import {hostForms, hostRuntime} from './hosting/hosting-routes.ts';
import {
  answerBrokenRequest,
  answerErrorsWithProblems,
  answerUnknownAddressesWithProblems,
  sendProblem,
} from './http/errors.ts';
import {allowOrigins, protectAnswers} from './http/headers.ts';
import {addHealthRoutes} from './http/health-routes.ts';
import {problemFrom} from './http/problem.ts';
import {createLogger, logAnswers} from './http/logger.ts';
import {AtOnce} from './limits/at-once.ts';
import {limitsFrom} from './limits/limits.ts';
import {OpenUploads} from './limits/open-uploads.ts';
import {Deliverer} from './outbox/deliverer.ts';
import {checkFolders, profileIn} from './places.ts';
import {Clamd} from './scanning/clamd.ts';
import {Gatekeeper} from './scanning/gatekeeper.ts';
import type {Settings} from './settings.ts';
import {claimHoldings, openHoldings, type Holdings} from './store/holdings.ts';
import type {Store} from './store/store.ts';
import {Intake} from './submissions/intake.ts';
import {openKeys} from './submissions/keys.ts';
import {receiptSignerFrom} from './submissions/receipt.ts';
import {addSubmissionRoutes} from './submissions/submission-routes.ts';
import {addUploadRoutes} from './uploads/upload-routes.ts';

export interface Receiver {
  /** Not listening yet. Further pages may be registered until it does. */
  readonly app: FastifyInstance;
  readonly store: Store;
  /** Ends all calls, then lets go of `DATA_DIR`. May be called more than once. */
  close(): Promise<void>;
}

const sweepEveryMs = 15 * 60 * 1000;

/** A connection that moves no byte for so long is dead; what it had sent is kept. */
const silentConnectionMs = 60_000;

/** Whoever has not said what it wants in so long does not want anything. */
const headersMs = 15_000;

/**
 * Opens the receiver on its `DATA_DIR`.
 *
 * @param open opens what is kept; another way only for whoever tests what happens when keeping goes wrong
 * @throws DataDirInUseError when another receiver works there
 * @throws SettingsError when a folder or file that is set is not there
 */
export async function createReceiver(settings: Settings, open = openHoldings): Promise<Receiver> {
  const unlock = await claimHoldings(settings);
  let holdings: Holdings | undefined;
  try {
    await checkFolders(settings);
    holdings = await open(settings);
    return await openReceiver(settings, holdings, unlock);
  } catch (error) {
    // An open connection would keep the process from ending.
    await holdings?.close();
    unlock();
    throw error;
  }
}

async function openReceiver(settings: Settings, holdings: Holdings, unlock: () => void): Promise<Receiver> {
  const profile = await profileIn(settings);
  const {store, uploads, locker, outbox} = holdings;
  const keys = await openKeys(holdings.secrets);
  const signer = await receiptSignerFrom(keys.receipt);
  const log = createLogger(settings.log);
  const forms = new Editions({
    library: new FormLibrary(settings.formsDir),
    records: holdings.editions,
    keepMs: settings.keepEditionsMs,
  });
  const checks = new FormChecks(forms, {
    profile,
    onRuleFailure: (form, place) => log.warn({form: `${form.id}@${form.version}`, place}, 'rule decides nothing'),
  });
  await checks.prepare((form, {message}) => log.error({form, reason: message}, 'form cannot be used'));
  const {targets, deliverForMs: patienceMs} = settings;
  const deliverer = new Deliverer({outbox, store, targets, patienceMs, log});
  const gatekeeper = new Gatekeeper({
    scanner: settings.clamd && new Clamd(settings.clamd),
    queue: holdings.scans,
    open: (sha256) => store.readContent(sha256),
    maxBytes: settings.maxUploadBytes,
    onSettled: () => deliverer.wake(),
    log,
  });
  const limits = limitsFrom(settings);
  const openUploads = new OpenUploads(settings.maxOpenUploads, settings.uploadTtlMs);
  const intake = new Intake({
    store,
    uploads,
    checks,
    signer,
    gatekeeper,
    accessSecret: keys.accessCode,
    onKept: ({attachments}) => {
      for (const {id} of attachments) openUploads.closed(id);
      deliverer.wake();
    },
  });

  const copies = new CopyMaker(store, profile);
  const challenges =
    settings.spamProtection === 'pow' ? new Challenges({secret: keys.accessCode, bits: settings.workBits}) : undefined;

  const parts = {store, intake, signer, copies, challenges, limits};

  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Its own lines hold addresses, and an upload's address is a secret.
    logController: new LogController({disableRequestLogging: true, requestIdLogLabel: 'requestId'}),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    connectionTimeout: silentConnectionMs,
    http: {
      headersTimeout: headersMs,
      connectionsCheckingInterval: 5_000,
      // What may wait in memory of a document that arrives faster than the disk takes it. Twenty documents at once
      // stay below 256 MiB with this; four times as much is hardly faster.
      highWaterMark: 128 * 1024,
    },
    ...(settings.trustProxy.length > 0 && {trustProxy: [...settings.trustProxy]}),
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be decoded never reaches a route.
    frameworkErrors: (error, request, reply) => void sendProblem(problemFrom(error), request, reply),
    // Nothing here describes bodies by Fastify's schemas; its Ajv would coerce types and drop members.
    ajv: {customOptions: {coerceTypes: false, removeAdditional: false, useDefaults: false}},
  });
  logAnswers(app);
  await app.register((scope) => addHealthRoutes(scope, store, uploads));
  await app.register(
    async (endpoint) => {
      answerErrorsWithProblems(endpoint);
      if (settings.basePath !== '') answerUnknownAddressesWithProblems(endpoint);
      await protectAnswers(endpoint);
      await allowOrigins(endpoint, settings, ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']);
      await endpoint.register(async (scope) =>
        addSubmissionRoutes(scope, {...parts, atOnce: new AtOnce(settings.maxAtOnce)}, settings),
      );
      const atOnce = new AtOnce(settings.maxUploadsAtOnce);
      await endpoint.register(async (scope) =>
        addUploadRoutes(scope, {uploads, locker, limits, openUploads, atOnce}, settings),
      );
      await endpoint.register(async (scope) => addOpenapiRoute(scope, settings.basePath));
    },
    {prefix: settings.basePath},
  );
  await app.register((scope) => hostForms(scope, forms, settings), {prefix: '/forms'});
  const {runtimeDir} = settings;
  if (runtimeDir !== undefined)
    await app.register((scope) => hostRuntime(scope, runtimeDir, settings), {prefix: '/v1'});

  const {retentionMs} = settings;
  const sweep = async () => {
    try {
      await uploads.deleteExpired();
      await forms.sweep();
      openUploads.sweep();
      await store.deleteLeftContents();
      if (retentionMs === undefined) return;
      const before = new Date(Date.now() - retentionMs).toISOString();
      const deleted = await store.deleteExpired(before, signer.signDeletion);
      if (deleted > 0) log.info({deleted}, 'applications whose time was over were deleted');
    } catch (error) {
      log.error({err: error}, 'what has expired could not be deleted');
    }
  };
  const timer = setInterval(sweep, sweepEveryMs).unref();
  void sweep();
  deliverer.start();
  gatekeeper.start();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await gatekeeper.stop();
    await deliverer.stop();
    await holdings.close();
    unlock();
  });
  return {app, store, close: () => app.close()};
}
