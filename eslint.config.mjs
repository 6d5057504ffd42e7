import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
    globalIgnores(['dist', 'node_modules', 'examples', 'test/fixtures']),
    eslint.configs.recommended,
    {
        files: ['src/**/*.ts', 'test/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': 'error',
            // mocha's `it` answers with a promise that nobody needs to await
            '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['it', 'describe'] }],
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-console': 'error'
        }
    },
    {
        files: ['webpack.config.js', '**/*.cjs'],
        languageOptions: {
            globals: {
                require: 'readonly',
                module: 'writable',
                __dirname: 'readonly',
                __filename: 'readonly',
                process: 'readonly'
            }
        }
    },
    { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } }
)
