import type { FastifyInstance } from 'fastify';
import type { Method } from './browser.ts';

export interface Route {
  readonly method: Method;
  readonly path: string;
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Every route the product serves, as its router knows them; a route that no list of ours names is found as well. */
export async function routesOf(app: FastifyInstance): Promise<Route[]> {
  await app.ready();
  const routes: Route[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n').filter(Boolean)) {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (part === '') throw new Error(`not understood: ${line}`);
    above.length = indent.length / 4;
    above.push(part);
    for (const method of methods.split(', ').filter((name) => name !== '' && name !== 'HEAD' && name !== 'OPTIONS')) {
      routes.push({ method: method as Method, path: above.join('') });
    }
  }
  return routes;
}
