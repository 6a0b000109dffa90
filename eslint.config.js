import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

/**
 * Few rules, all on: what the compiler cannot see and what has bitten before.
 * @type {import('eslint').Linter.RulesRecord}
 */
const ours = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-unused-vars': 'off', // the compiler does it, with types
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};

export default defineConfig(
  { ignores: ['node_modules', '.ganket', '**/.svelte-kit', '**/build', '**/dist', 'examples'] },
  js.configs.recommended,
  typescript.configs.recommended,
  svelte.configs.recommended,
  { rules: ours, languageOptions: { globals: globals.node } },
  {
    // Promises nobody waits for lose errors; only the type checker sees them.
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'proof/**/*.ts'],
    ignores: ['src/5-present/web/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // A function fits one screen (40 lines); above 60 it is two functions.
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/5-present/web/**'],
    languageOptions: { globals: globals.browser },
    // The pages stand at the root and what they show stands in the query, which resolve() does not know.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    // These speak on the terminal.
    files: ['scripts/**', 'bench/**', 'proof/**', 'bin/**', 'src/6-run/**'],
    rules: { 'no-console': 'off' },
  },
);
