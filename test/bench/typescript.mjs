import { join } from 'node:path';
import { createViteServer } from 'vitest/node';
import { ROOT } from './places.mjs';

/** Loads modules of the tests, which are TypeScript and stand beside no build, as Vitest does. */
export async function withTypeScript(use) {
  const server = await createViteServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use((path) => server.ssrLoadModule(join(ROOT, path)));
  } finally {
    await server.close();
  }
}
