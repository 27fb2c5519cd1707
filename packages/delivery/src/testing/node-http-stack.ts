/** Lets tus send parts of a `Blob` from Node, where there is no XMLHttpRequest. */
import {DefaultHttpStack} from 'tus-js-client';
import type {HttpStack} from 'tus-js-client';

export const nodeHttpStack: HttpStack = {
  getName: () => 'blobs over node:http',
  createRequest(method, url) {
    const request = new DefaultHttpStack({}).createRequest(method, url);
    const send = request.send.bind(request);
    request.send = async (body: Blob | null) => {
      if (!body) return send(null);
      request.setHeader('Content-Length', String(body.size));
      return send(Buffer.from(await body.arrayBuffer()));
    };
    return request;
  },
};
