locals {
  # The settings for kubernetes/overlays/production, and the address of the database for your own
  # tools. They contain the names of secrets, never their values.
  kubernetes_environment = merge(
    {
      AWS_REGION            = var.region
      VPC_ID                = module.vpc.vpc_id
      CLUSTER_NAME          = module.eks.cluster_name
      CERTIFICATE_ARN       = var.certificate_arn
      PUBLIC_SUBNET_IDS     = join(",", module.vpc.public_subnet_ids)
      DATABASE_HOST         = module.rds.host
      DATABASE_READER_HOSTS = join(",", module.rds.reader_hosts)
      DATABASE_PORT         = tostring(module.rds.port)
      DATABASE_NAME         = module.rds.database_name
      DATABASE_URL          = local.database_url
      DATABASE_OWNER_SECRET = module.rds.owner_secret_arn
      BACKEND_SECRET        = module.secrets.names["backend"]
    },
    { for index, cidr in module.vpc.database_subnet_cidrs : "DATABASE_CIDR_${index + 1}" => cidr },
    { for index, cidr in module.vpc.public_subnet_cidrs : "PUBLIC_CIDR_${index + 1}" => cidr },
  )

  database_url = join("", [
    "postgresql://${module.rds.host}:${module.rds.port}/${module.rds.database_name}",
    "?sslmode=require",
  ])
}

output "kubernetes_environment" {
  description = <<-EOT
    The settings for the Kubernetes overlay, as lines of NAME=value:
    terraform output -raw kubernetes_environment > ../../../kubernetes/overlays/production/terraform.env
  EOT
  value       = join("", [for name, value in local.kubernetes_environment : "${name}=${value}\n"])
}

output "region" {
  description = "The AWS region."
  value       = var.region
}

output "cluster_name" {
  description = "The name of the cluster, for `aws eks update-kubeconfig --name`."
  value       = module.eks.cluster_name
}

output "vpc_id" {
  description = "The id of the network, for the configuration of the load balancer controller."
  value       = module.vpc.vpc_id
}

output "pod_role_arns" {
  description = "The IAM role of each service, bound to its service account by EKS Pod Identity."
  value       = module.eks.pod_role_arns
}

output "database_host" {
  description = "The host of the database for reads and writes."
  value       = module.rds.host
}

output "backend_secret_name" {
  description = "The name of the secret for the backend's user name and password."
  value       = module.secrets.names["backend"]
}

output "database_owner_secret_arn" {
  description = "The secret with the database owner's password. RDS manages and rotates it."
  value       = module.rds.owner_secret_arn
}
