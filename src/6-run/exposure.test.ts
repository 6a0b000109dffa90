import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';
import { checkExposure } from './exposure.ts';

const https = 'https://ganket.example';

test.each<[environment: Record<string, string>, lacks: string[]]>([
  [{}, []],
  [{ GANKET_HOST: 'localhost' }, []],
  [{ GANKET_ACCOUNTS: 'on', GANKET_PUBLIC_URL: https }, []],
  [{ GANKET_ACCOUNTS: 'on', GANKET_PUBLIC_URL: 'http://127.0.0.1:4780' }, []],
  [
    {
      GANKET_HOST: '0.0.0.0',
      GANKET_ACCOUNTS: 'on',
      GANKET_PUBLIC_URL: https,
      GANKET_TRUSTED_PROXIES: '10.0.0.0/8,::1',
    },
    [],
  ],

  [{ GANKET_ACCOUNTS: 'on' }, ['PUBLIC_URL']],
  [{ GANKET_HOST: '0.0.0.0' }, ['ACCOUNTS', 'PUBLIC_URL', 'TRUSTED_PROXIES']],
  [{ GANKET_HOST: '::' }, ['ACCOUNTS', 'PUBLIC_URL', 'TRUSTED_PROXIES']],
  [{ GANKET_HOST: '192.168.1.7', GANKET_PUBLIC_URL: https, GANKET_TRUSTED_PROXIES: '192.168.1.1' }, ['ACCOUNTS']],
  [
    {
      GANKET_HOST: '0.0.0.0',
      GANKET_ACCOUNTS: 'on',
      GANKET_PUBLIC_URL: 'http://ganket.example',
      GANKET_TRUSTED_PROXIES: '::1',
    },
    ['PUBLIC_URL'],
  ],
  [
    {
      GANKET_HOST: '0.0.0.0',
      GANKET_ACCOUNTS: 'on',
      GANKET_PUBLIC_URL: 'http://127.0.0.1',
      GANKET_TRUSTED_PROXIES: '::1',
    },
    ['PUBLIC_URL'],
  ],
  [{ GANKET_HOST: '0.0.0.0', GANKET_ACCOUNTS: 'on', GANKET_PUBLIC_URL: https }, ['TRUSTED_PROXIES']],
])('%j lacks %j', (environment, lacks) => {
  const config = loadConfig({ flags: {}, environment, folder: '/nowhere' });
  let said = '';
  try {
    checkExposure(config);
  } catch (error) {
    expect(error).toMatchObject({ code: 'config/beyond-loopback' });
    said = (error as Error).message;
  }
  const named = ['ACCOUNTS', 'PUBLIC_URL', 'TRUSTED_PROXIES'].filter((name) => said.includes(`GANKET_${name}=`));
  expect(named).toEqual(lacks);
});

test.each(['10.0.0.0/99', 'proxy.example', '10.0.0.1;10.0.0.2'])('a proxy is an address or a network: %s', (proxy) => {
  const environment = { GANKET_TRUSTED_PROXIES: proxy };
  expect(() => loadConfig({ flags: {}, environment, folder: '/nowhere' })).toThrow('GANKET_TRUSTED_PROXIES');
});
