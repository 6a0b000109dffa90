import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// While working on the pages, `vite dev` asks a running server (GANKET_URL) for the data.
export default defineConfig({
  plugins: [sveltekit()],
  server: {
    fs: { allow: ['../../0-facts', '../client', '../../../node_modules'] },
    proxy: { '/api': process.env['GANKET_URL'] ?? 'http://127.0.0.1:4780' },
  },
});
