import { expect, test } from 'vitest';
import { readQueueAddress } from './address.ts';

test('an address says where the queues are and how they are kept', () => {
  expect(readQueueAddress('nats://127.0.0.1:4222')).toMatchObject({
    servers: ['127.0.0.1:4222'],
    user: undefined,
    prefix: 'ganket',
    replicas: 1,
    patience: 60,
  });
  expect(readQueueAddress('nats://desk:a%40b@n1:4222,n2:4222/?replicas=3&prefix=lao&patience=5')).toEqual({
    servers: ['n1:4222', 'n2:4222'],
    user: 'desk',
    password: 'a@b',
    prefix: 'lao',
    replicas: 3,
    patience: 5,
  });
});

test.for([
  'nats://',
  'http://127.0.0.1:4222',
  'nats://h:4222?replicas=2',
  'nats://h:4222?prefix=Sổ',
  'nats://h:4222?patience=0',
  'nats://h:4222?stream=x',
])('%s is refused, and the form is told', (address) => {
  expect(() => readQueueAddress(address)).toThrow(/expected nats:\/\/HOST:PORT/);
});

test('a password is not told', () => {
  expect(() => readQueueAddress('nats://desk:geheim@h:4222?replicas=2')).toThrow(/desk:\*\*\*@h/);
});
