import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import { InputError } from '../../0-facts/index.ts';

/** How one signs in with an account kept elsewhere (OpenID Connect). */
export interface ElsewhereOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the issuer sends people back to. */
  callback: string;
}

/** What the browser remembers between going there and coming back. */
interface Remembered {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

/** Whom the issuer vouches for. */
export interface Vouched {
  identity: string;
  /** Null where the issuer has not verified it. */
  email: string | null;
  returnTo: string;
}

/** The authorisation code flow with PKCE, state and nonce; the issuer is looked up when first needed. */
export class Elsewhere {
  readonly #options: ElsewhereOptions;
  #found: Promise<Configuration> | null = null;

  constructor(options: ElsewhereOptions) {
    this.#options = options;
  }

  async begin(returnTo: string): Promise<{ address: string; remembered: string }> {
    const verifier = randomPKCECodeVerifier();
    const remembered: Remembered = {
      state: randomState(),
      nonce: randomNonce(),
      verifier,
      returnTo: ownPath(returnTo),
    };
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#options.callback,
      scope: 'openid email',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: remembered.state,
      nonce: remembered.nonce,
    });
    return { address: address.href, remembered: Buffer.from(JSON.stringify(remembered)).toString('base64url') };
  }

  /** Who came back, when this browser was sent there and the issuer's answer is genuine. */
  async finish(query: string, kept: string | undefined): Promise<Vouched> {
    const { state, nonce, verifier, returnTo } = rememberedIn(kept);
    const url = new URL(this.#options.callback);
    url.search = query;
    try {
      const answer = await authorizationCodeGrant(await this.#configuration(), url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const { iss, sub, email, email_verified: verified } = answer.claims()!;
      const known = typeof email === 'string' && verified === true ? email.toLowerCase() : null;
      return { identity: `${iss} ${sub}`, email: known, returnTo: ownPath(returnTo) };
    } catch (error) {
      throw refused(error);
    }
  }

  #configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    // Without TLS on this machine alone, for trying it out.
    const isLocal = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${issuer}/`);
    this.#found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: isLocal ? [allowInsecureRequests] : [],
    });
    this.#found.catch(() => (this.#found = null));
    return this.#found;
  }
}

/** Only a path of this server is gone back to: no other site, by whatever spelling. */
export function ownPath(asked: string): string {
  const base = 'https://own.invalid';
  if (!asked.startsWith('/') || /[\\\s]/.test(asked)) return '/';
  try {
    const url = new URL(asked, base);
    return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
  } catch {
    return '/';
  }
}

function rememberedIn(kept: string | undefined): Remembered {
  try {
    const { state, nonce, verifier, returnTo } = JSON.parse(
      Buffer.from(kept ?? '', 'base64url').toString(),
    ) as Remembered;
    if ([state, nonce, verifier, returnTo].every((part) => typeof part === 'string' && part !== '')) {
      return { state, nonce, verifier, returnTo };
    }
  } catch {
    // Told below.
  }
  throw refused(new Error('this browser did not begin it here'));
}

function refused(error: unknown): InputError {
  const found = error instanceof Error ? error.message : String(error);
  const message = `Signing in elsewhere did not succeed (${found}). Begin anew from the sign-in page.`;
  return new InputError('access/elsewhere', message, { cause: { values: { found }, error } });
}
