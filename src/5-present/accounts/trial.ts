import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** For tests: a real issuer of OpenID Connect, `oidc-provider`, on this machine. */
export interface TrialIssuer {
  address: string;
  stop(): void;
}

/** An issuer that lets in whoever gives a name; its clients by their ids, with where each is sent back to. */
export async function startIssuer(clients: Record<string, string>): Promise<TrialIssuer> {
  const listening = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const provider = new Provider(address, {
    clients: Object.entries(clients).map(([id, callback]) => ({
      client_id: id,
      client_secret: 'a secret',
      redirect_uris: [callback],
    })),
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@Ministry.example`, email_verified: id !== 'unverified' }),
    }),
    cookies: { keys: ['a test'] },
  });
  const answer = provider.callback();
  listening.on('request', (request, response) => void answer(request, response));
  const stop = (): void => {
    listening.closeAllConnections();
    listening.close();
  };
  return { address, stop };
}

/** Goes where a browser is sent, with a cookie jar of its own, logs in, and answers with the query that comes back. */
export async function logIn(address: string, login: string, callback: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    form = null;
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url);
      if (url.href.startsWith(callback)) return url.search;
      continue;
    }
    const page = await answer.text();
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    if (!action) throw new Error(`no form: ${page.slice(0, 300)}`);
    form = new URLSearchParams({ prompt: prompt ?? '', ...(prompt === 'login' && { login, password: 'x' }) });
    url = new URL(action, url);
  }
  throw new Error('no way back');
}
