output "cluster_name" {
  description = "The name of the cluster, for `aws eks update-kubeconfig --name`."
  value       = aws_eks_cluster.this.name
}

output "cluster_endpoint" {
  description = "The URL of the Kubernetes API."
  value       = aws_eks_cluster.this.endpoint
}

output "cluster_oidc_issuer" {
  description = "The issuer of service account tokens, for tools that need IRSA."
  value       = one(aws_eks_cluster.this.identity[*].oidc[0].issuer)
}

output "pod_security_group_id" {
  description = "The security group of nodes and pods. Services that they call must accept connections from it."
  value       = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}

output "node_role_arn" {
  description = "The role of the nodes."
  value       = aws_iam_role.node.arn
}

output "pod_role_arns" {
  description = "The ARN of each service's role, by the name of the service."
  value       = { for service, role in aws_iam_role.pod : service => role.arn }
}
