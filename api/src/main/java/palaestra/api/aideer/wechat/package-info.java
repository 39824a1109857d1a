/**
 * WeChat's servers, as far as signing in by WeChat needs them: its documented endpoints, behind one class that knows
 * their errors. The application's secret goes nowhere but into requests to them, and into no log.
 */
package palaestra.api.aideer.wechat;
