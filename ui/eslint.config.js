import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import { mayImportRule } from './rooms.config.js';

export default [
  { ignores: ['dist/'] },
  js.configs.recommended,
  { files: ['src/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['test/**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['src/**/*.js'], ...lit.configs['flat/recommended'] },
  {
    files: ['src/**/*.js'],
    plugins: { 'lit-a11y': litA11y },
    // WebKitGTK takes a list whose entries are laid out as rows for a group, unless it says that it is a list.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  {
    files: ['src/**/*.js'],
    plugins: { 'import-x': importX, rooms: { rules: { 'may-import': mayImportRule } } },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: { 'import-x/no-cycle': 'error', 'import-x/no-unresolved': 'error', 'rooms/may-import': 'error' },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is rendered as text.' },
        { property: 'style', message: 'The content security policy blocks inline styles: use a class.' },
      ],
    },
  },
];
