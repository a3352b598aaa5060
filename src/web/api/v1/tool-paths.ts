/** 无须登录的工具接口 (年报读取、体检) as the document lists them. */

const file = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: {
          file: {
            type: 'array',
            items: { type: 'string', format: 'binary' },
            description: '年报文件，一份或者几份',
          },
          text: { type: 'string', description: '年报全文' },
          last: { type: 'string', format: 'binary', description: '上一年度的年报，供跨年核对' },
        },
      },
    },
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          text: { type: 'string', description: '年报全文' },
          name: { type: 'string' },
          last: { type: 'string', description: '上一年度年报的全文' },
        },
        required: ['text'],
      },
    },
  },
};

const problem = {
  description: '没有收到年报，或者读不出',
  content: { 'application/json': { schema: { type: 'object' } } },
};

function tool(operationId: string, summary: string, description: string) {
  return {
    operationId,
    tags: ['年报'],
    summary,
    description,
    security: [],
    requestBody: file,
    responses: {
      200: {
        description: '一份为一个对象，几份为数组',
        content: { 'application/json': { schema: { type: ['object', 'array'] } } },
      },
      422: problem,
    },
  };
}

export const toolPaths = {
  '/api/health': {
    get: {
      operationId: 'health',
      tags: ['系统'],
      summary: '是否在运行',
      security: [],
      responses: {
        200: {
          description: '在运行',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { ok: { const: true } }, required: ['ok'] },
            },
          },
        },
      },
    },
  },
  '/api/report/read': { post: tool('readReport', '读年报', '各格数字、正文和说明。') },
  '/api/report/check': { post: tool('checkReport', '体检年报', '每一处问题，指出规则、单元格和应有的数。') },
};
