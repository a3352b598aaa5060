/** ECharts with no more than our charts need; loading it takes a while, so nothing loads it before the first chart. */
import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

export { init };
